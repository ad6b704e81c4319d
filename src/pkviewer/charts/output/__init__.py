"""A chart as a widget, a drawing and a picture, and the walk along its marks."""
