"""What the Makefile, the hooks and the workflows call."""
