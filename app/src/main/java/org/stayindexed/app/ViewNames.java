package org.stayindexed.app;

import java.util.Iterator;
import org.stayindexed.storage.PublicView;

/** The views that a shell proposes on Tab. */
final class ViewNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return PublicView.names().iterator();
  }
}
