package org.madoguchi.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A Java program in a process of its own, so that measuring it is not measured with it. */
final class Jvm implements AutoCloseable {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Where the program says on its standard output that it listens. */
  private static final Pattern LISTENS = Pattern.compile("http://localhost:(\\d+)");

  private final Process process;
  private final BufferedReader out;
  private final Thread stopper;
  private int port;

  private Jvm(List<String> arguments, Map<String, String> environment, Path errors)
      throws IOException {
    var command = new ArrayList<>(List.of(JAVA));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("MADOGUCHI_"));
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    process = builder.start();
    out = process.inputReader(StandardCharsets.UTF_8);
    stopper = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(stopper);
  }

  /** The class path of this program. */
  private static List<String> main(Class<?> type) {
    return List.of("-cp", System.getProperty("java.class.path"), type.getName());
  }

  /** The counter as an operator starts it; out of the jar when {@code bench.jar} names it. */
  static Jvm counter(Path settings, Path data, Map<String, String> environment, Path errors)
      throws IOException {
    var jar = System.getProperty("bench.jar");
    var command =
        new ArrayList<>(jar == null ? main(org.madoguchi.Main.class) : List.of("-jar", jar));
    command.addAll(List.of("--config", settings.toString(), "--data", data.toString()));
    return new Jvm(command, environment, errors);
  }

  static Jvm of(Class<?> type, Path errors) throws IOException {
    return new Jvm(main(type), Map.of(), errors);
  }

  /** The first line the program says. */
  String firstLine() throws IOException {
    var line = out.readLine();
    if (line == null) {
      throw new IOException("a program of the benchmark ended at once; see its errors");
    }
    return line;
  }

  /** Waits until the program says where it listens, and then reads on so that it never blocks. */
  Jvm listening() throws IOException {
    while (port == 0) {
      var said = LISTENS.matcher(firstLine());
      if (said.find()) {
        port = Integer.parseInt(said.group(1));
      }
    }
    var reader = new Thread(this::readOn, "output");
    reader.setDaemon(true);
    reader.start();
    return this;
  }

  /** What is said later is of no interest; it ends with the program, or with its output. */
  private void readOn() {
    try {
      while (out.readLine() != null) {
        continue;
      }
    } catch (IOException closed) {
      // the program was ended
    }
  }

  int port() {
    return port;
  }

  String origin() {
    return "http://localhost:" + port;
  }

  /** The processor time it has used so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Bytes on the heap that are still reachable. */
  long liveHeap() throws IOException, InterruptedException {
    try {
      var machine = VirtualMachine.attach(String.valueOf(process.pid()));
      var address = machine.startLocalManagementAgent();
      machine.detach();
      try (var connection = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
        var memory =
            ManagementFactory.newPlatformMXBeanProxy(
                connection.getMBeanServerConnection(),
                ManagementFactory.MEMORY_MXBEAN_NAME,
                MemoryMXBean.class);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
          memory.gc();
          least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
          Thread.sleep(100);
        }
        return least;
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(stopper);
  }
}
