/** What runs by itself and when: schedules and the clock they follow. */
@NullMarked
package org.stayindexed.storage.schedule;

import org.jspecify.annotations.NullMarked;
