"""What customers did and said: formulas with intervals, event logs, surveys. Import the module you need."""
