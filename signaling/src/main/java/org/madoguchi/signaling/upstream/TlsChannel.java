package org.madoguchi.signaling.upstream;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import org.java_websocket.SSLSocketChannel2;
import org.madoguchi.signaling.UpstreamConfig;

/**
 * TLS on a channel that never blocks: the library's, with repairs. It says that it wants to write
 * during the whole of its handshake, which would keep the selector spinning; here {@link
 * #wantsWrite} and {@link #canGoOn} say precisely when a step is due that no selector reports. And
 * what a full socket left over it would encrypt a second time; {@link #writeMore} just writes it.
 */
final class TlsChannel extends SSLSocketChannel2 {

  private TlsChannel(SocketChannel channel, SSLEngine engine, Tasks tasks) throws IOException {
    super(channel, engine, tasks, null);
  }

  /**
   * Begins the handshake on a connected channel.
   *
   * @param helper does the arithmetic of the handshake
   * @param onProgress run by the helper when the handshake can go on: read and write then
   */
  static TlsChannel over(
      SocketChannel channel, UpstreamConfig config, Executor helper, Runnable onProgress)
      throws IOException {
    SSLEngine engine = config.tls().createSSLEngine(config.uri().getHost(), config.port());
    engine.setUseClientMode(true);
    var parameters = engine.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate must name the host
    engine.setSSLParameters(parameters);
    return new TlsChannel(channel, engine, new Tasks(helper, onProgress));
  }

  /** Whether something encrypted waits for the socket. */
  boolean wantsWrite() {
    return outCrypt.hasRemaining();
  }

  /** Whether reading and writing again leads further, although the socket has nothing new. */
  boolean canGoOn() {
    if (!isShaking()) {
      return isNeedRead();
    }
    return switch (sslEngine.getHandshakeStatus()) {
      case NEED_WRAP -> !outCrypt.hasRemaining();
      case NEED_UNWRAP ->
          inCrypt.hasRemaining() && readEngineResult.getStatus() != Status.BUFFER_UNDERFLOW;
      default -> false; // the helper reports when its task is done
    };
  }

  boolean isShaking() {
    var status = sslEngine.getHandshakeStatus();
    return status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED;
  }

  @Override
  public void writeMore() throws IOException {
    socketChannel.write(outCrypt);
  }

  /** The library wants an executor service, of which it only submits to. */
  private static final class Tasks extends AbstractExecutorService {

    private final Executor helper;
    private final Runnable onProgress;

    Tasks(Executor helper, Runnable onProgress) {
      this.helper = helper;
      this.onProgress = onProgress;
    }

    @Override
    public void execute(Runnable task) {
      helper.execute(
          () -> {
            task.run();
            onProgress.run();
          });
    }

    @Override
    public void shutdown() {
      // the helper is not ours
    }

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return false;
    }
  }
}
