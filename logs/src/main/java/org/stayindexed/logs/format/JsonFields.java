package org.stayindexed.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, those of objects inside of it too, in one pass over its bytes. An
 * array stands for its first element. Belongs to one thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this process, never stored
final class JsonFields extends LineFields {
  private static final int MAX_DEPTH = 32;
  private static final int FAILED = -1;

  private final Member root = new Member(new byte[0]);
  private int to;

  /**
   * @param names of members, with a point before those of an object inside; of two names for the
   *     same variable the one that stands last in the line counts
   */
  JsonFields(Map<String, Variable> names) {
    names.forEach(this::know);
  }

  /** A member that leads to a value, or is one. */
  private static final class Member {
    private final byte[] name;
    private Member[] inside = {};
    private @Nullable Variable variable;

    Member(byte[] name) {
      this.name = name;
    }

    @Nullable Member named(byte[] line, int from, int end) {
      for (Member member : inside) {
        if (Arrays.equals(member.name, 0, member.name.length, line, from, end)) {
          return member;
        }
      }
      return null;
    }

    Member with(String part) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      Member known = named(bytes, 0, bytes.length);
      if (known != null) {
        return known;
      }
      Member added = new Member(bytes);
      inside = Arrays.copyOf(inside, inside.length + 1);
      inside[inside.length - 1] = added;
      return added;
    }
  }

  private void know(String name, Variable variable) {
    Member whole = root.with(name);
    whole.variable = variable;
    Member at = root;
    for (String part : List.of(name.split("\\.", -1))) {
      at = at.with(part);
    }
    at.variable = variable;
  }

  @Override
  boolean vary() {
    return true;
  }

  @Override
  boolean find(byte[] bytes, int from, int end) {
    line = bytes;
    to = end;
    Arrays.fill(starts, 0);
    Arrays.fill(ends, 0);
    int at = blanks(from);
    if (at >= to || bytes[at] != '{') {
      return stopped(at, "'{'");
    }
    int behind = object(at, root, 0);
    return behind >= 0 && (blanks(behind) == to || stopped(behind, "the end of the line"));
  }

  private int value(int at, @Nullable Member member, int depth) {
    if (at >= to || depth > MAX_DEPTH) {
      return failed(at, "a value");
    }
    return switch (line[at]) {
      case '{' -> object(at, member, depth + 1);
      case '[' -> array(at, member, depth + 1);
      case '"' -> string(at, member);
      default -> literal(at, member);
    };
  }

  private int object(int from, @Nullable Member member, int depth) {
    int at = blanks(from + 1);
    if (at < to && line[at] == '}') {
      return at + 1;
    }
    while (true) {
      int name = at + 1;
      int behindName = string(at, null);
      if (behindName < 0) {
        return FAILED;
      }
      Member inside = member == null ? null : member.named(line, name, behindName - 1);
      at = blanks(behindName);
      if (at >= to || line[at] != ':') {
        return failed(at, "':'");
      }
      int behind = value(blanks(at + 1), inside, depth);
      if (behind < 0) {
        return FAILED;
      }
      at = blanks(behind);
      if (at < to && line[at] == '}') {
        return at + 1;
      }
      if (at >= to || line[at] != ',') {
        return failed(at, "',' or '}'");
      }
      at = blanks(at + 1);
    }
  }

  private int array(int from, @Nullable Member member, int depth) {
    int at = blanks(from + 1);
    if (at < to && line[at] == ']') {
      return at + 1;
    }
    @Nullable Member element = member;
    while (true) {
      int behind = value(at, element, depth);
      if (behind < 0) {
        return FAILED;
      }
      element = null;
      at = blanks(behind);
      if (at < to && line[at] == ']') {
        return at + 1;
      }
      if (at >= to || line[at] != ',') {
        return failed(at, "',' or ']'");
      }
      at = blanks(at + 1);
    }
  }

  private int string(int from, @Nullable Member member) {
    if (from >= to || line[from] != '"') {
      return failed(from, "'\"'");
    }
    for (int i = from + 1; i < to; i++) {
      if (line[i] == '\\') {
        i++;
      } else if (line[i] == '"') {
        found(member, from + 1, i);
        return i + 1;
      }
    }
    return failed(from, "a text with a quote at its end");
  }

  /** Numbers, true, false and null; and nothing, as nginx writes for a number that is missing. */
  private int literal(int from, @Nullable Member member) {
    int at = from;
    while (at < to && line[at] != ',' && line[at] != '}' && line[at] != ']' && line[at] > ' ') {
      if (line[at] == '"' || line[at] == '{' || line[at] == ':') {
        return failed(at, "a value");
      }
      at++;
    }
    if (!isNull(from, at)) {
      found(member, from, at);
    }
    return at;
  }

  private boolean isNull(int from, int end) {
    return end - from == 4 && line[from] == 'n';
  }

  private void found(@Nullable Member member, int from, int end) {
    Variable variable = member == null ? null : member.variable;
    if (variable != null) {
      starts[variable.ordinal()] = from;
      ends[variable.ordinal()] = end;
    }
  }

  private int blanks(int from) {
    int at = from;
    while (at < to && (line[at] == ' ' || line[at] == '\t')) {
      at++;
    }
    return at;
  }

  private int failed(int at, String text) {
    boolean unused = stopped(Math.min(at, to), text);
    return FAILED;
  }
}
