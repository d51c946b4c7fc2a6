package org.madoguchi.signaling.simulation;

import java.util.ArrayList;
import java.util.List;

/** Somebody in a room, from their own presence to their own absence, and what they heard there. */
final class Stay {
  final String room;
  final List<String> heard = new ArrayList<>();
  boolean over;

  Stay(String room) {
    this.room = room;
  }
}
