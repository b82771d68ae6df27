package org.stayindexed.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.stream.Stream;
import org.stayindexed.app.access.Environment;

/** Where a configuration file is looked for when the command line names none. */
public final class ConfigPlace {
  /** The name of the file. */
  public static final String NAME = "stayindexed.yaml";

  /** The variable that names another; empty, it means that none is to be used. */
  public static final String VARIABLE = "STAYINDEXED_CONFIG";

  private ConfigPlace() {}

  /**
   * The file, absolute: that of the variable, else in this directory, else in the user's.
   *
   * @throws ConfigException if it is found in this directory but belongs to somebody else
   */
  public static Optional<Path> find(Environment environment) {
    Optional<String> named = environment.value(VARIABLE);
    if (named.isPresent()) {
      return named.filter(name -> !name.isBlank()).map(name -> Path.of(name).toAbsolutePath());
    }
    Path here = Path.of(NAME).toAbsolutePath();
    if (Files.isRegularFile(here)) {
      refuseForeignFile(here);
      return Optional.of(here);
    }
    return ofUser(environment).filter(Files::isRegularFile);
  }

  /** As the XDG base directory specification has it. */
  private static Optional<Path> ofUser(Environment environment) {
    return Stream.of(
            environment.value("XDG_CONFIG_HOME").filter(text -> text.startsWith("/")),
            environment.value("HOME").map(home -> home + "/.config"))
        .flatMap(Optional::stream)
        .findFirst()
        .map(folder -> Path.of(folder, "stayindexed", NAME));
  }

  /** Who enters a directory of somebody else must not run with that one's options unasked. */
  private static void refuseForeignFile(Path file) {
    try {
      UserPrincipal owner = Files.getOwner(file);
      String name = owner.getName();
      if (!name.equals("root") && !name.equals(System.getProperty("user.name"))) {
        throw new ConfigException(
            file + " belongs to " + name + "; to use it anyway, write --config " + file);
      }
    } catch (UnsupportedOperationException | IOException e) {
      // There are no owners here, or the file has gone, which reading it will tell.
    }
  }
}
