package org.stayindexed.app.output.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Unpacks gzip for the format's own implementation, which leaves that to Hadoop otherwise. */
final class GzipOnly
    implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Tests only read");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    if (codec != CompressionCodecName.GZIP) {
      throw new UnsupportedOperationException("Pages are packed by " + codec);
    }
    return this;
  }

  @Override
  public BytesInput decompress(BytesInput packed, int bytes) throws IOException {
    try (GZIPInputStream plain = new GZIPInputStream(packed.toInputStream())) {
      byte[] page = plain.readAllBytes();
      if (page.length != bytes) {
        throw new IOException("A page of " + page.length + " bytes says that it has " + bytes);
      }
      return BytesInput.from(page);
    }
  }

  @Override
  public void decompress(ByteBuffer packed, int packedBytes, ByteBuffer plain, int plainBytes) {
    throw new UnsupportedOperationException("Tests read from the heap");
  }

  @Override
  public void release() {}
}
