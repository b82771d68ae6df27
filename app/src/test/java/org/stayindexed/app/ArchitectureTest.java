package org.stayindexed.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The architecture, kept true. Every rule says what to do instead. */
class ArchitectureTest {
  private static final String OURS = "org.stayindexed..";

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.stayindexed");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model   |
          crawler | org.stayindexed.model..
          logs    | org.stayindexed.model..
          storage | org.stayindexed.model..
          report  | org.stayindexed.model..,org.stayindexed.storage..
          """)
  void modulesKnowOnlyWhatTheyMay(String module, String others) {
    String own = "org.stayindexed." + module + "..";
    String[] allowed = ((others == null ? "" : others + ",") + own).split(",", -1);

    classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(OURS)).or(resideInAnyPackage(allowed)))
        .because(
            "facts go one way, observe -> judge -> store -> show; hand them over as a type of"
                + " org.stayindexed.model through an interface there, plugged in by app")
        .check(PRODUCTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          edu.uci.ics..,crawlercommons..                  | org.stayindexed.crawler.crawler4j
          org.apache.hc..                                 | org.stayindexed.crawler.http
          org.brotli..                                    | org.stayindexed.crawler.http
          org.jsoup..                                     | org.stayindexed.crawler.parse
          com.ibm.icu..                                   | org.stayindexed.crawler.idn
          java.sql..,org.jdbi..,org.h2..,org.flywaydb..   | org.stayindexed.storage..
          com.github.kagkarlsson..,javax.sql..            | org.stayindexed.storage..
          gg.jte..                                        | org.stayindexed.report..
          picocli..,org.apache.commons.csv..,ch.qos..     | org.stayindexed.app..
          org.snakeyaml..                                 | org.stayindexed.app.config
          org.dhatim..                                    | org.stayindexed.app.output
          org.jline..                                     | org.stayindexed.app.shell
          """)
  void librariesStayInTheirPackage(String libraries, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackages(home, "gg.jte..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries.split(",", -1))
        .because("only " + home + " speaks to it; use or extend the interface that it offers")
        .check(PRODUCTION);
  }

  static Stream<ArchRule> habits() {
    return Stream.of(
        slices()
            .matching("org.stayindexed.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle has no first thing to read; move what both need below both"),
        classes()
            .that()
            .resideInAPackage("org.stayindexed.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.stayindexed.model..")
            .because("rules must run anywhere; keep libraries in the module that needs them"),
        noClasses()
            .that()
            .resideOutsideOfPackage("org.stayindexed.app..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("time comes in as a java.time.Clock, so that tests can set it"),
        noClasses()
            .that()
            .resideOutsideOfPackage("org.stayindexed.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("only app talks to the user; return a value or log"),
        noClasses()
            .that()
            .resideInAPackage("org.stayindexed.storage..")
            .should()
            .callMethod(Thread.class, "interrupt")
            .orShould()
            .callMethod(ExecutorService.class, "shutdownNow")
            .orShould()
            .callMethod(Future.class, "cancel", boolean.class)
            .because("an interrupt inside H2 can damage its file; ask threads to end by a flag"));
  }

  @ParameterizedTest
  @MethodSource
  void habits(ArchRule rule) {
    rule.check(PRODUCTION);
  }
}
