"""Figures of the section Calculus and Convex Optimization."""
