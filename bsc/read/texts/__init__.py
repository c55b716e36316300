"""Running text: how many syllables, words and sentences it has, and how easy that makes it to read."""
