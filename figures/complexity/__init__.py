"""Figures of the section Complexity and Numerical Analysis."""
