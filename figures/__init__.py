"""The book's figures: one script per figure, drawn by ``python -m figures``."""
