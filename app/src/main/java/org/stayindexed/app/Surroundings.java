package org.stayindexed.app;

import java.io.PrintStream;
import java.time.Clock;

/**
 * What a command sees of the world besides its arguments.
 *
 * @param out where results go
 * @param err where progress and errors go
 * @param clock what time it is
 * @param terminal whether a person is watching
 */
record Surroundings(PrintStream out, PrintStream err, Clock clock, Terminal terminal) {}
