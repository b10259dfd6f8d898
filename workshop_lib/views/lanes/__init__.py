"""One small drawer per kind of lane. Each gets boxes from the layout and gives markup back."""
