package org.stayindexed.storage;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Our tasks carry no data: stored bytes that become objects are a way in for an attacker. */
final class NoTaskData implements Serializer {
  @Override
  public byte @Nullable [] serialize(@Nullable Object data) {
    if (data != null) {
      throw new IllegalArgumentException("A schedule carries no data: " + data.getClass());
    }
    return null;
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
    if (stored != null) {
      throw new IllegalArgumentException("A schedule carries no data");
    }
    return null;
  }
}
