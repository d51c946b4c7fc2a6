package org.madoguchi.demo;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.access.Accounts;
import org.madoguchi.access.Kiosks;
import org.madoguchi.config.Plain;
import org.madoguchi.config.Yaml;
import org.madoguchi.core.KioskId;
import org.madoguchi.directory.Directory;
import org.madoguchi.wire.DemoAccess;
import org.madoguchi.wire.WireJson;

/** The people of the sample town, and a way in for whoever tries it. Thread-safe. */
public final class Demo {
  /**
   * What the names of rooms begin with that any Jitsi client on this machine may enter without a
   * token, to try the signaling.
   */
  public static final String OPEN_ROOMS = "demo-";

  /** Of every sample account; known to everybody, so never outside {@code --demo}. */
  public static final String PASSWORD = "madoguchi";

  private final Directory directory;
  private final Kiosks kiosks;
  private final List<Accounts.Account> accounts;
  private final Map<KioskId, String> codes = new LinkedHashMap<>();

  private record People(List<Accounts.Account> accounts) {}

  /** Creates the accounts that do not exist yet. */
  public Demo(Path staffFile, Directory directory, Accounts accounts, Kiosks kiosks) {
    this.directory = directory;
    this.kiosks = kiosks;
    this.accounts =
        Plain.toRecord(Yaml.read(staffFile), People.class, staffFile.toString()).accounts;
    accounts.saveAll(
        this.accounts.stream().filter(a -> !accounts.exists(a.account())).toList(), PASSWORD);
  }

  /** The accounts, and a code for each kiosk; a code that was used is replaced by a fresh one. */
  public synchronized DemoAccess access() {
    for (var kiosk : directory.kiosks()) {
      var code = codes.get(kiosk.kiosk());
      if (code == null || !kiosks.isOpen(code)) {
        codes.put(kiosk.kiosk(), kiosks.issueCode(kiosk.kiosk()));
      }
    }
    return new DemoAccess(
        PASSWORD,
        accounts.stream()
            .map(a -> new DemoAccess.Account(a.account().value(), a.role(), a.name()))
            .toList(),
        codes.entrySet().stream().map(e -> new DemoAccess.Code(e.getKey(), e.getValue())).toList());
  }

  /** Answers {@code GET /demo/api/access}. */
  public HttpServlet servlet() {
    return new Servlet(this);
  }

  private static final class Servlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Demo demo;

    Servlet(Demo demo) {
      this.demo = demo;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("application/json");
      response.setHeader("Cache-Control", "no-store");
      response
          .getOutputStream()
          .write(WireJson.write(demo.access()).getBytes(StandardCharsets.UTF_8));
    }
  }
}
