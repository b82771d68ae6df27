package org.stayindexed.model.fetch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stayindexed.model.secret.Redaction;

/**
 * Response headers in the order they came; a name may stand several times, and case does not matter
 * (RFC 9110 section 5.1).
 */
public record Headers(List<Field> fields) implements Serializable {

  /** No header at all. */
  public static final Headers NONE = new Headers(List.of());

  public Headers {
    fields = List.copyOf(fields);
  }

  /** One header line; printed without secrets. */
  public record Field(String name, String value) implements Serializable {
    @Override
    public String toString() {
      return name + ": " + Redaction.ofHeader(name, value);
    }
  }

  /** Headers from names and values in turn, for short lists. */
  public static Headers of(String... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("Each header name needs a value");
    }
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new Headers(fields);
  }

  /** The first value of that name. */
  public Optional<String> first(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** Every value of that name, in order. */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>(2);
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        values.add(field.value());
      }
    }
    return values;
  }
}
