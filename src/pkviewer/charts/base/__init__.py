"""What every chart is drawn with: plan, palette, type, scales."""
