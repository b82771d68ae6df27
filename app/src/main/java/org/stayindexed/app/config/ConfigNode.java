package org.stayindexed.app.config;

import java.util.List;
import java.util.Map;

/** What stands behind a key, with the line on which it begins. */
public sealed interface ConfigNode {

  /** The line, counted from 1. */
  int line();

  /** What to call it in a message. */
  String kind();

  /**
   * A value as it was written; what it means is for the option to say.
   *
   * @param empty whether nothing was written, which is not the same as an empty text in quotes
   */
  record Text(String text, boolean empty, int line) implements ConfigNode {
    @Override
    public String kind() {
      return "a value";
    }
  }

  /** A list. */
  record Items(List<ConfigNode> items, int line) implements ConfigNode {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Keys with what stands behind them, in their order.
   *
   * @param keyLines where each key stands
   */
  record Section(Map<String, ConfigNode> fields, Map<String, Integer> keyLines, int line)
      implements ConfigNode {
    /** One without a key. */
    static Section none(int line) {
      return new Section(Map.of(), Map.of(), line);
    }

    @Override
    public String kind() {
      return "a section";
    }

    /** Where a key stands. */
    int keyLine(String key) {
      return keyLines.getOrDefault(key, line);
    }
  }
}
