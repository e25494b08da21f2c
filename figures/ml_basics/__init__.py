"""Figures of the section ML Basics."""
