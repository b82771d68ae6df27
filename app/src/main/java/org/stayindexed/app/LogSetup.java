package org.stayindexed.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.stayindexed.model.secret.Redaction;

/**
 * Logs to standard error, warnings and errors only unless {@code --verbose} or {@code
 * -Dstayindexed.log=debug} asks for more. In code instead of XML, which takes longer to read than a
 * short crawl.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
  /** The system property that says how much is logged. */
  static final String LEVEL = "stayindexed.log";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Level level = Level.toLevel(System.getProperty(LEVEL), Level.WARN);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN);
    root.addAppender(standardError(context));
    context.getLogger("org.stayindexed").setLevel(level);
    // They report what our own code handles and says in its own words.
    context.getLogger("edu.uci.ics.crawler4j").setLevel(Level.OFF);
    context.getLogger("org.flywaydb").setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
    PatternLayout layout = new RedactedLayout();
    layout.setContext(context);
    layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level %logger{0} %msg%n");
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  /** Whatever is logged, messages of exceptions included, is logged without secrets. */
  private static final class RedactedLayout extends PatternLayout {
    @Override
    public String doLayout(ILoggingEvent event) {
      return Redaction.of(super.doLayout(event));
    }
  }
}
