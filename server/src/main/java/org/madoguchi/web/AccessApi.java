package org.madoguchi.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.madoguchi.access.Deed;
import org.madoguchi.access.Kiosks;
import org.madoguchi.access.Rights;
import org.madoguchi.access.Screen;
import org.madoguchi.access.SignIns;
import org.madoguchi.equipment.Equipment;
import org.madoguchi.wire.Enrolment;
import org.madoguchi.wire.KioskSettings;
import org.madoguchi.wire.SignIn;
import org.madoguchi.wire.Town;

/** Who somebody is, and how a screen or a kiosk comes in and is set up. */
final class AccessApi {
  private static final long ENROLLED_SECONDS = Duration.ofDays(400).toSeconds();

  private final SignIns signIns;
  private final Kiosks kiosks;
  private final Supplier<Town> town;
  private final Equipment equipment;

  AccessApi(SignIns signIns, Kiosks kiosks, Supplier<Town> town, Equipment equipment) {
    this.signIns = signIns;
    this.kiosks = kiosks;
    this.town = town;
    this.equipment = equipment;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "me", this::me),
        new Route("GET", "town", this::town),
        new Route("POST", "sign-in", this::signIn),
        new Route("POST", "sign-out", this::signOut),
        new Route("POST", "enrol", this::enrol),
        new Route("POST", "settings/unlock", this::unlock),
        new Route("POST", "settings/lock", this::lock),
        new Route("POST", "settings", this::configure));
  }

  private void me(Ask ask) throws IOException {
    ask.json(ask.gate().require(ask.screen(), ask.token()).me());
  }

  private void town(Ask ask) throws IOException {
    ask.json(town.get());
  }

  private void signIn(Ask ask) throws IOException {
    ask.requireKiosk(false);
    var body = ask.body(SignIn.class);
    var token = signIns.signIn(ask.screen(), body.account(), body.password());
    setCookie(ask, token, signIns.lasts().toSeconds());
    ask.noContent();
  }

  private void signOut(Ask ask) {
    if (ask.token() != null && ask.screen() != Screen.kiosk) {
      signIns.signOut(ask.token());
      setCookie(ask, "", 0);
    }
    ask.noContent();
  }

  private void enrol(Ask ask) throws IOException {
    ask.requireKiosk(true);
    var token = kiosks.enrol(ask.body(Enrolment.class).code());
    setCookie(ask, token, ENROLLED_SECONDS);
    ask.noContent();
  }

  private void unlock(Ask ask) throws IOException {
    var kiosk = ask.kiosk();
    var body = ask.body(SignIn.class);
    var token = signIns.unlock(kiosk, body.account(), body.password());
    setUnlocked(ask, token, SignIns.UNLOCKED_LASTS.toSeconds());
    ask.noContent();
  }

  private void lock(Ask ask) {
    ask.kiosk();
    var token = Gate.unlockedToken(ask.request().getHeader("Cookie"));
    if (token != null) {
      signIns.signOut(token);
      setUnlocked(ask, "", 0);
    }
    ask.noContent();
  }

  private void configure(Ask ask) throws IOException {
    var kiosk = ask.kiosk();
    var actor = ask.gate().requireUnlocked(ask.request().getHeader("Cookie"));
    Rights.check(actor, Deed.configureKiosk);
    var settings = ask.body(KioskSettings.class);
    RoomDocuments.await(equipment.configure(actor, kiosk, settings));
    ask.noContent();
  }

  private static void setCookie(Ask ask, String token, long seconds) {
    ask.cookie(Gate.cookie(ask.screen(), token, seconds, ask.request().isSecure()));
  }

  private static void setUnlocked(Ask ask, String token, long seconds) {
    ask.cookie(Gate.unlockedCookie(token, seconds, ask.request().isSecure()));
  }
}
