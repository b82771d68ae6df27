/** What schedules need besides the database: the lines for other timers, and near matches. */
@NullMarked
package org.stayindexed.app.schedule;

import org.jspecify.annotations.NullMarked;
