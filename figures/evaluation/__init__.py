"""Figures of the section Model Evaluation."""
