"""Code of the section Sampling and Creating Training Data."""
