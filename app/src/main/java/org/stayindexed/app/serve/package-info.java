/** The web server for the person at this machine: the list of runs, and the reports. */
@NullMarked
package org.stayindexed.app.serve;

import org.jspecify.annotations.NullMarked;
