"""Figures of the section Probability Questions."""
