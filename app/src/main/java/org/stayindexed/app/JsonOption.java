package org.stayindexed.app;

import picocli.CommandLine.Option;

/** The option for programs that read what is printed. */
final class JsonOption {
  @Option(names = "--json", description = "Print JSON, an array of objects.")
  private boolean wanted;

  boolean wanted() {
    return wanted;
  }
}
