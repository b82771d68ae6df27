package org.stayindexed.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the part of YAML that options need: keys, texts and lists. What could make a small file
 * large, or mean something else than it says, is refused: anchors, tags, keys that stand twice,
 * several documents.
 */
final class YamlReader {
  /** Sections of sites, commands and subcommands with a list in them need five. */
  private static final int MAX_DEPTH = 10;

  private final Path file;
  private final Iterator<Event> events;

  private YamlReader(Path file, String text) {
    this.file = file;
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * The whole file.
   *
   * @throws ConfigException if it is no YAML, or more of it than is understood here
   */
  static ConfigNode.Section read(Path file, String text) {
    try {
      return new YamlReader(file, text).document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new ConfigException(at(file, line) + "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new ConfigException(file + ": this is no YAML: " + e.getMessage());
    }
  }

  /** How a message about a line begins. */
  static String at(Path file, int line) {
    return file + ", line " + line + ": ";
  }

  private ConfigNode.Section document() {
    Event first = next(Event.ID.StreamStart, Event.ID.DocumentStart);
    if (first.getEventId() == Event.ID.StreamEnd) {
      return ConfigNode.Section.none(1);
    }
    ConfigNode root = node(first, 0);
    Event after = next(Event.ID.DocumentEnd);
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw wrong(after, "a second document begins here; a configuration is one");
    }
    if (root instanceof ConfigNode.Section section) {
      return section;
    }
    if (root instanceof ConfigNode.Text text && text.empty()) {
      return ConfigNode.Section.none(1);
    }
    throw wrong(first, "write keys with values, such as \"db: data\", not " + root.kind());
  }

  /** The next event that is none of these. */
  private Event next(Event.ID... passed) {
    Event event = events.next();
    for (Event.ID id : passed) {
      if (event.getEventId() == id && events.hasNext()) {
        event = events.next();
      }
    }
    return event;
  }

  private ConfigNode node(Event event, int depth) {
    refuseMagic(event);
    if (depth > MAX_DEPTH) {
      throw wrong(event, "sections and lists are nested too deep");
    }
    return switch (event.getEventId()) {
      case Scalar -> text((ScalarEvent) event);
      case SequenceStart -> items(line(event), depth);
      case MappingStart -> section(line(event), depth);
      default -> throw wrong(event, "this is not understood");
    };
  }

  private void refuseMagic(Event event) {
    if (event instanceof AliasEvent) {
      throw wrong(
          event, "* begins an alias, which is not used here; write a value with * in quotes");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw wrong(
          event, "& begins an anchor, which is not used here; write a value with & in quotes");
    }
    if ((event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent start && start.getTag().isPresent())) {
      throw wrong(event, "! begins a tag, which is not used here; write a value with ! in quotes");
    }
  }

  private static ConfigNode.Text text(ScalarEvent scalar) {
    boolean empty =
        scalar.isPlain()
            && (scalar.getValue().isEmpty()
                || scalar.getValue().equals("~")
                || scalar.getValue().equals("null"));
    return new ConfigNode.Text(scalar.getValue(), empty, line(scalar));
  }

  private ConfigNode.Items items(int line, int depth) {
    List<ConfigNode> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new ConfigNode.Items(items, line);
  }

  private ConfigNode.Section section(int line, int depth) {
    Map<String, ConfigNode> fields = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      if (!(node(e, depth + 1) instanceof ConfigNode.Text key)) {
        throw wrong(e, "a key is one word");
      }
      Integer before = lines.put(key.text(), key.line());
      if (before != null) {
        throw wrong(e, key.text() + " stands here a second time; first in line " + before);
      }
      fields.put(key.text(), node(events.next(), depth + 1));
    }
    return new ConfigNode.Section(fields, lines, line);
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private ConfigException wrong(Event event, String problem) {
    return new ConfigException(at(file, line(event)) + problem);
  }
}
