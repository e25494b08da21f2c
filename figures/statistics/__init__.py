"""Figures of the section Statistics."""
