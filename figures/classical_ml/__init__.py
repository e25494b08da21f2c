"""Figures of the section Classical Machine Learning."""
