"""How fast, how heavy, and how findable the book is: `make bench` measures and prints the tables."""
