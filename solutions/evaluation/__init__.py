"""Code of the section Objective Functions, Metrics, and Evaluation."""
