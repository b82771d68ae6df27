package org.stayindexed.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.url.PageUrl;

/**
 * The door through which URLs come into the database: their secrets stay outside, and a mark goes
 * in for each, the first 64 bits of its HMAC-SHA256 with a key that only this database has. Belongs
 * to one thread.
 */
final class SecretMarks {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int MARK_BYTES = 8;

  private final Mac mac;

  private SecretMarks(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform must have HmacSHA256", e);
    }
  }

  /** Gives a database its key, unless it has one; only the one writer may call this. */
  static void createKey(Connection connection, SecureRandom random) throws SQLException {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into store.secret_key (secret_key)
            select cast(? as binary(32)) where not exists (select 1 from store.secret_key)
            """)) {
      insert.setBytes(1, key);
      insert.executeUpdate();
    }
  }

  static SecretMarks load(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select secret_key from store.secret_key")) {
      if (!row.next()) {
        throw new SQLException("The database has no key to hide secrets with");
      }
      return new SecretMarks(row.getBytes(1));
    }
  }

  /** The URL as it is stored; itself, if it holds no secret. */
  PageUrl of(PageUrl url) {
    return url.withSecretsAs(this::mark);
  }

  /** The same without the e-mail addresses in it, which have marks then, too. */
  PageUrl withoutMail(PageUrl url) {
    return of(url).withMailAddressesAs(this::mark);
  }

  private String mark(String secret) {
    byte[] hash = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
    return Redaction.MARK + HexFormat.of().formatHex(hash, 0, MARK_BYTES);
  }
}
