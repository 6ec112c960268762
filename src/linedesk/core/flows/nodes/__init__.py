"""The node kinds, each in its own file, named as the designer names them."""
