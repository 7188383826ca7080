"""What a graph is and where it lives: values, elements, results, model, claims, stores, formats."""
