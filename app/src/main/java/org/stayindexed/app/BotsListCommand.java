package org.stayindexed.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.Printable;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.logs.client.KnownRanges;
import org.stayindexed.logs.client.PublishedRanges;
import org.stayindexed.logs.client.RangeFileException;
import org.stayindexed.model.traffic.KnownClient;
import org.stayindexed.model.traffic.RangeList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stayindexed bots list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "List the addresses of bots that are known, with their day and where newer ones are.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  ./stayindexed bots list",
      "",
      "--json prints an array with one object a list: list, day, age_days, networks, shipped,",
      "bots (names, with commas), source."
    })
final class BotsListCommand implements Callable<Integer> {
  private static final int OLD_DAYS = 90;
  private static final List<String> COLUMNS =
      List.of("list", "day", "age_days", "networks", "shipped", "bots", "source");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Mixin private JsonOption json = new JsonOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  BotsListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    KnownRanges known;
    try {
      known = KnownRanges.in(BotOptions.folder(database.directory()));
    } catch (RangeFileException e) {
      throw new ParameterException(
          spec.commandLine(), Printable.of(String.valueOf(e.getMessage())), e);
    }
    if (json.wanted()) {
      printJson(known.all());
    } else {
      known.all().forEach(this::print);
      printEnd(known.all());
    }
    return ExitCode.OK;
  }

  private void print(PublishedRanges list) {
    surroundings
        .out()
        .printf(
            Locale.ROOT,
            "%-24s %5d networks  %s, %d days old%s%n",
            list.list().label(),
            list.prefixes(),
            list.day(),
            age(list),
            list.shipped() ? "" : "  (yours)");
    surroundings.out().println("  " + bots(list.list()));
    surroundings.out().println("  " + list.list().source());
  }

  private void printEnd(List<PublishedRanges> lists) {
    String unknown =
        Arrays.stream(RangeList.values())
            .filter(list -> lists.stream().noneMatch(known -> known.list() == list))
            .map(list -> list.label() + " (" + list.source() + ")")
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      surroundings.out().println("Not known: " + unknown);
    }
    if (lists.stream().anyMatch(list -> age(list) > OLD_DAYS)) {
      surroundings
          .out()
          .println(
              "Lists older than "
                  + OLD_DAYS
                  + " days may lack new addresses. Save newer ones from their sources and run "
                  + CalledName.in("./stayindexed bots update --from FOLDER"));
    }
  }

  private long age(PublishedRanges list) {
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    return ChronoUnit.DAYS.between(list.day(), today);
  }

  private static String bots(RangeList list) {
    String bots =
        Arrays.stream(KnownClient.values())
            .filter(client -> client.proof().lists().contains(list))
            .map(KnownClient::label)
            .collect(Collectors.joining(", "));
    return bots.isEmpty() ? "servers in between, which hide the client's address" : bots;
  }

  private void printJson(List<PublishedRanges> lists) {
    try (ResultOutput output = new JsonOutput(surroundings.out())) {
      output.columns(COLUMNS);
      for (PublishedRanges list : lists) {
        output.row(
            Arrays.asList(
                list.list().label(),
                list.day().toString(),
                age(list),
                list.prefixes(),
                list.shipped(),
                bots(list.list()),
                list.list().source()));
      }
    }
    surroundings.out().flush();
  }
}
