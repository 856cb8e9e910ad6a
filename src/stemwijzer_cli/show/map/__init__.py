"""The map: who stands where, as a picture, a grid of characters, or sentences."""
