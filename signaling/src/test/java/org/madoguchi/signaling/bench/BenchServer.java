package org.madoguchi.signaling.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.madoguchi.signaling.SignalingConfig;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.SignalingServer;
import org.madoguchi.signaling.TestAdmission;
import org.slf4j.LoggerFactory;

/**
 * The signaling alone, with everybody let in. Argument: the port. With {@code
 * -Dbench.unlimited=true} senders may say as much as they like. Each line on its standard input is
 * answered with how many bytes of the heap are reachable.
 */
public final class BenchServer {

  private BenchServer() {}

  public static void main(String[] arguments) throws IOException {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var limits = SignalingLimits.defaults();
    if (Boolean.getBoolean("bench.unlimited")) {
      limits =
          limits.with(
              l -> {
                l.stanzasPerSecond = 1_000_000;
                l.bytesPerSecond = 1_000_000_000;
              });
    }
    var config =
        SignalingConfig.forDomain(Party.DOMAIN)
            .withLimits(limits)
            .withListener(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])));
    var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var server = SignalingServer.start(config, TestAdmission.everybody())) {
      System.err.println("listens on port " + server.port());
      while (asked.readLine() != null) {
        System.out.println(liveHeap());
      }
    }
  }

  private static long liveHeap() {
    var memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      memory.gc();
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
