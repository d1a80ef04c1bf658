// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <chrono>
#include <functional>
#include <mutex>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace mullion {

/// An HTTP server on this machine's loopback that answers what a test wants. One request a
/// connection, one connection at a time.
class LocalEndpoint
{
public:
    struct Request
    {
        std::string head; ///< first line and headers
        std::string body;
    };
    struct Reply
    {
        int status = 200;
        std::string body;
        int delayMs = 0;
    };
    using Handler = std::function<Reply(const Request&)>;

    explicit LocalEndpoint(Handler handler)
        : m_handler(std::move(handler))
        , m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(m_socket, 8);
        socklen_t size = sizeof address;
        ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    }
    LocalEndpoint(const LocalEndpoint&) = delete;
    LocalEndpoint& operator=(const LocalEndpoint&) = delete;
    ~LocalEndpoint()
    {
        m_thread.request_stop();
        m_thread.join();
        ::close(m_socket);
    }

    [[nodiscard]] std::string url() const
    {
        return "http://127.0.0.1:" + std::to_string(m_port) + "/v1";
    }
    [[nodiscard]] std::vector<Request> requests() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }

private:
    static bool isReadable(int descriptor)
    {
        pollfd wanted{descriptor, POLLIN, 0};
        return ::poll(&wanted, 1, 50) > 0;
    }

    void serve(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            if (!isReadable(m_socket))
                continue;
            const int connection = ::accept(m_socket, nullptr, nullptr);
            const Request request = read(connection, stop);
            {
                const std::scoped_lock lock(m_mutex);
                m_requests.push_back(request);
            }
            const Reply reply = m_handler(request);
            for (int waited = 0; waited < reply.delayMs && !stop.stop_requested(); waited += 10)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            const std::string text = "HTTP/1.1 " + std::to_string(reply.status)
                                     + " X\r\nConnection: close\r\nContent-Length: "
                                     + std::to_string(reply.body.size()) + "\r\n\r\n" + reply.body;
            for (std::size_t sent = 0; sent < text.size();) {
                const auto n =
                    ::send(connection, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
                if (n <= 0)
                    break;
                sent += static_cast<std::size_t>(n);
            }
            ::close(connection);
        }
    }

    static Request read(int connection, const std::stop_token& stop)
    {
        std::string text;
        std::size_t whole = std::string::npos;
        while (text.size() < whole && !stop.stop_requested()) {
            if (!isReadable(connection))
                continue;
            char buffer[4096];
            const auto n = ::recv(connection, buffer, sizeof buffer, 0);
            if (n <= 0)
                break;
            text.append(buffer, static_cast<std::size_t>(n));
            const auto end = text.find("\r\n\r\n");
            const auto length = text.find("Content-Length: ");
            if (end != text.npos && length != text.npos)
                whole = end + 4 + std::stoul(text.substr(length + 16));
            if (end != text.npos && text.find("Expect: 100-continue") < end && text.size() < whole)
                ::send(connection, "HTTP/1.1 100 Continue\r\n\r\n", 25, MSG_NOSIGNAL);
        }
        const auto end = text.find("\r\n\r\n");
        if (end == text.npos)
            return {text, {}};
        return {text.substr(0, end), text.substr(end + 4)};
    }

    Handler m_handler;
    int m_socket;
    int m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<Request> m_requests;
    std::jthread m_thread;
};

} // namespace mullion
