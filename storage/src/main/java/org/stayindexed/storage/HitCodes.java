package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Short numbers for the names of an enum: the database keeps them, whatever order they have. */
final class HitCodes<E extends Enum<E>> {
  private final Map<E, Integer> codes;

  private HitCodes(Map<E, Integer> codes) {
    this.codes = codes;
  }

  /** Reads the numbers, and gives one to each name that is new. */
  static <E extends Enum<E>> HitCodes<E> load(Connection connection, String kind, Class<E> type)
      throws SQLException {
    Map<String, Integer> stored = stored(connection, kind);
    Map<E, Integer> codes = new EnumMap<>(type);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into store.hit_code (kind, code, name) values (?, ?, ?)")) {
      for (E constant : type.getEnumConstants()) {
        Integer code = stored.get(constant.name());
        if (code == null) {
          code = stored.size() + 1;
          stored.put(constant.name(), code);
          insert.setString(1, kind);
          insert.setInt(2, code);
          insert.setString(3, constant.name());
          insert.executeUpdate();
        }
        codes.put(constant, code);
      }
    }
    return new HitCodes<>(codes);
  }

  private static Map<String, Integer> stored(Connection connection, String kind)
      throws SQLException {
    Map<String, Integer> stored = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("select name, code from store.hit_code where kind = ?")) {
      select.setString(1, kind);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          stored.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return stored;
  }

  int of(E constant) {
    Integer code = codes.get(constant);
    if (code == null) {
      throw new IllegalStateException("No number for " + constant);
    }
    return code;
  }
}
