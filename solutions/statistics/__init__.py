"""Code of the section Statistics."""
