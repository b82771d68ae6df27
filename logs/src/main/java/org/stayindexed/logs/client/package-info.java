/** Whether clients are who they say: by the addresses that owners of bots publish, or by DNS. */
@NullMarked
package org.stayindexed.logs.client;

import org.jspecify.annotations.NullMarked;
