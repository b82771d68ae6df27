package org.stayindexed.app;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The options of {@code crawl} in sections, because nobody finds one among fifty. */
final class CrawlHelp {
  /** A part of the help, in its order. */
  enum Section {
    WHAT("What to crawl"),
    POLITENESS("Politeness"),
    SCOPE("Scope: which URLs belong to the site"),
    SOURCES("Sources: where URLs come from, besides links"),
    ACCESS("Access: as whom the crawl comes"),
    CONNECTION("Certificates, addresses and limits"),
    OUTPUT("Output");

    private final String heading;

    Section(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }

  /** Where the options of a class belong. */
  private static final Map<Class<?>, Section> OF_CLASS =
      Map.ofEntries(
          Map.entry(CrawlCommand.class, Section.WHAT),
          Map.entry(BudgetOptions.class, Section.WHAT),
          Map.entry(RereadingOptions.class, Section.WHAT),
          Map.entry(PaceOptions.class, Section.POLITENESS),
          Map.entry(ScopeOptions.class, Section.SCOPE),
          Map.entry(SourceOptions.class, Section.SOURCES),
          Map.entry(AccessOptions.class, Section.ACCESS),
          Map.entry(ProxyOptions.class, Section.ACCESS),
          Map.entry(ConnectionOptions.class, Section.CONNECTION));

  /** Options that are looked for elsewhere than with the others of their class. */
  private static final Map<String, Section> OF_NAME =
      Map.of(
          "--list", Section.WHAT,
          "--hours", Section.POLITENESS,
          "--zone", Section.POLITENESS,
          "--check-external", Section.SOURCES,
          "--max-external", Section.SOURCES);

  private CrawlHelp() {}

  /** Gives the help of the command its sections. */
  static CommandLine sectioned(CommandLine crawl) {
    crawl.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, CrawlHelp::sections);
    return crawl;
  }

  private static String sections(Help help) {
    List<OptionSpec> all = help.commandSpec().options();
    StringBuilder text = new StringBuilder();
    for (Section section : Section.values()) {
      List<OptionSpec> options = all.stream().filter(option -> of(option) == section).toList();
      // Made from all options, so that the columns of all sections stand under each other.
      Layout layout = help.createDefaultLayout(all, List.of(), help.colorScheme());
      layout.addAllOptions(options, help.parameterLabelRenderer());
      text.append(System.lineSeparator())
          .append(help.colorScheme().text("@|bold " + section.heading() + "|@"))
          .append(System.lineSeparator())
          .append(layout);
    }
    return text.toString();
  }

  /** The section of an option; that of others' options, as of the help itself, is the last. */
  static Section of(OptionSpec option) {
    Section named = OF_NAME.get(option.longestName());
    if (named != null) {
      return named;
    }
    return option.userObject() instanceof Field field
        ? OF_CLASS.getOrDefault(field.getDeclaringClass(), Section.OUTPUT)
        : Section.OUTPUT;
  }
}
