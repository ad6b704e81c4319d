"""What charts share: axes, legend, labels, targets."""
