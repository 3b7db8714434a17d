"""One thing over HTTP: from address to address to the answer, and no more of it than wanted."""

from collections.abc import Callable

import httpx2


def follow(
    client: httpx2.Client, url: httpx2.URL, limit: int, admit: Callable[[httpx2.URL], None]
) -> httpx2.Response:
    """The answer that `url` leads to after at most `limit` redirects, open and unread.

    `admit` is asked before each request and raises what should end the journey. The client does
    not follow by itself, since it would read the bodies of redirects, whatever their size.

    Raises httpx2.TooManyRedirects and the other errors of httpx2.
    """
    request = client.build_request("GET", url)
    for _ in range(limit + 1):
        admit(request.url)
        response = client.send(request, stream=True)
        if response.next_request is None:
            return response
        response.close()
        request = response.next_request
    raise httpx2.TooManyRedirects(f"more than {limit} redirects", request=request)


def read(response: httpx2.Response, limit: int) -> bytes:
    """The decompressed body, but no more than `limit` + 1 bytes: longer means there was more.

    What the server says of its length is not believed.

    Raises httpx2.DecodingError and the other errors of httpx2.
    """
    _check_coding(response)
    body = bytearray()
    for part in response.iter_bytes():
        body += part
        if len(body) > limit:
            break
    return bytes(body[: limit + 1])


def _check_coding(response: httpx2.Response) -> None:
    """A coding that httpx2 did not ask for it does not undo either, but says nothing."""
    asked = _listed(response.request.headers, "accept-encoding")
    unknown = _listed(response.headers, "content-encoding") - asked - {"identity"}
    if unknown:
        raise httpx2.DecodingError(f"unknown compression {', '.join(sorted(unknown))}")


def _listed(headers: httpx2.Headers, name: str) -> set[str]:
    values = headers.get_list(name, split_commas=True)
    return {value.strip().lower() for value in values} - {""}
