"""The sentences behind the codes of the rules: what is found, what to do now, and praise once it is right."""
