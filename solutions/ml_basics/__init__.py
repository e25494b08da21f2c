"""Code of the section ML Basics."""
