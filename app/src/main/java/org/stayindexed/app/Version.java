package org.stayindexed.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, and the name under which it fetches. */
final class Version implements IVersionProvider {
  /** The product token by which robots.txt addresses us. */
  static final String ROBOTS_TOKEN = "Stayindexed";

  private static final String DOCUMENTATION = "https://stayindexed.org/crawler";

  static String number() {
    try (InputStream in = Version.class.getResourceAsStream("/stayindexed.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new IllegalStateException("The build lacks its version", e);
    }
  }

  /** The whole User-Agent line. */
  static String userAgent() {
    return ROBOTS_TOKEN + "/" + number() + " (+" + DOCUMENTATION + ")";
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Stayindexed " + number()};
  }
}
